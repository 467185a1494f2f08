# Random patterns on random texts: what CPython 2.7 finds. The range leaves out patterns on which CPython shows groups of failed attempts.
import re, sys
class R:
    def __init__(s,x): s.x=x
    def n(s,k):
        s.x=(s.x*1103515245+12345)&0x7fffffff
        return (s.x>>8)%k
    def c(s,l): return l[s.n(len(l))]
def atom(r,d,g):
    k=r.n(20)
    if k<7: return r.c('abcAB')
    if k==7: return '.'
    if k==8: return r.c(['[ab]','[^a]','[a-c]','[^b-c1]','[\\w]','[\\s-]','[]a]','[^]a]','[a\\-c]'])
    if k==9: return r.c(['\\d','\\w','\\s','\\D','\\W','\\S'])
    if k==10: return r.c(['^','$','\\b','\\B','\\A','\\Z'])
    if k==11 and g[0]: return '\\%d'%(1+r.n(g[0]))
    if d<=0: return r.c('abc')
    if k in (12,13,14):
        p=alt(r,d-1,g2(g)); g[0]+=1; return '('+p+')' if 0 else grp(r,d,g,p)
    if k==15: return '(?:'+alt(r,d-1,g)+')'
    if k==16: return '(?='+alt(r,d-1,g)+')'
    if k==17: return '(?!'+alt(r,d-1,g)+')'
    if k==18: return '(?<'+r.c('=!')+r.c(['a','ab','[ab]','\\w','b|c','^','a.'])+')'
    if k==19 and g[0]: return '(?(%d)%s|%s)'%(1+r.n(g[0]),seq(r,0,g),seq(r,0,g))
    return r.c('abc')
def g2(g): return g
def grp(r,d,g,p): return '('+p+')'
def rep(r,d,g):
    a=atom(r,d,g)
    k=r.n(12)
    if k<6: return a
    return a+r.c(['*','+','?','*?','+?','??','{2}','{1,2}','{,2}','{0,3}?','{1,}','{2}?'])
def seq(r,d,g): return ''.join([rep(r,d,g) for _ in range(1+r.n(3))])
def alt(r,d,g):
    return '|'.join([seq(r,d,g) for _ in range(1+(r.n(3)==0)+(r.n(9)==0))])
def text(r): return ''.join([r.c('aaabbbcAB1 \n') for _ in range(r.n(9))])
def show(p,f,t):
    try:
        c=re.compile(p,f)
    except re.error, e: return 'E '+str(e)
    except Exception, e: return 'X '+type(e).__name__
    out=[]
    m=c.search(t)
    out.append(m and (m.span(),m.groups(),m.lastindex))
    m=c.match(t)
    out.append(m and (m.span(),m.groups()))
    out.append(c.findall(t))
    out.append(c.split(t))
    out.append(c.subn('<\\g<0>>',t))
    return repr(out)
start,count=740,1000
for i in range(start,start+count):
    r=R(i*7919+13)
    for _ in range(3): r.n(2)
    g=[0]
    p=alt(r,3,g)
    f=r.c([0,0,0,re.I,re.M,re.S,re.I|re.M])
    t=text(r)
    t2=text(r)
    print i, repr(p), f, repr(t), show(p,f,t), show(p,f,t2)
