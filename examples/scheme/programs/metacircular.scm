; An evaluator of Scheme in Scheme, which evaluates a program that uses closures, recursion and assignment.
(define (m-eval exp env)
  (cond ((symbol? exp) (cdr (lookup exp env)))
        ((not (pair? exp)) exp)
        (else
         (case (car exp)
           ((quote) (cadr exp))
           ((if) (if (m-eval (cadr exp) env) (m-eval (caddr exp) env) (m-eval (cadddr exp) env)))
           ((lambda) (list 'closure (cadr exp) (cddr exp) env))
           ((define) (define-variable! (cadr exp) (m-eval (caddr exp) env) env))
           ((set!) (set-cdr! (lookup (cadr exp) env) (m-eval (caddr exp) env)))
           ((begin) (m-sequence (cdr exp) env))
           ((let) (m-apply (m-eval `(lambda ,(map car (cadr exp)) ,@(cddr exp)) env) (m-list (map cadr (cadr exp)) env)))
           (else (m-apply (m-eval (car exp) env) (m-list (cdr exp) env)))))))

(define (m-list exps env) (map (lambda (exp) (m-eval exp env)) exps))

(define (m-sequence exps env)
  (if (null? (cdr exps))
      (m-eval (car exps) env)
      (begin (m-eval (car exps) env) (m-sequence (cdr exps) env))))

(define (m-apply procedure arguments)
  (if (procedure? procedure)
      (apply procedure arguments)
      (m-sequence (caddr procedure) (cons (map cons (cadr procedure) arguments) (cadddr procedure)))))

(define (lookup name env)
  (if (null? env)
      (error "unbound in the inner program:" name)
      (or (assq name (car env)) (lookup name (cdr env)))))

(define (define-variable! name value env)
  (set-car! env (cons (cons name value) (car env)))
  name)

(define global
  (list (map cons '(+ - * < = car cdr cons null? display newline list)
                  (list + - * < = car cdr cons null? display newline list))))

(define program
  '(begin
     (define fact (lambda (n) (if (= n 0) 1 (* n (fact (- n 1))))))
     (define map1 (lambda (f l) (if (null? l) (quote ()) (cons (f (car l)) (map1 f (cdr l))))))
     (define make-counter (lambda () (let ((n 0)) (lambda () (set! n (+ n 1)) n))))
     (define counter (make-counter))
     (counter)
     (counter)
     (display (list (map1 fact (quote (0 1 5 20 30))) (counter) ((make-counter))))
     (newline)))
(m-eval program global)
(m-eval '(begin (define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))) (display (fib 12)) (newline)) global)
(guard (e (#t (display (error-object-message e)) (display " ") (write (error-object-irritants e)) (newline)))
  (m-eval '(foo 1) global))
