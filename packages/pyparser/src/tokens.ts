// Token kinds of Python 2.7 and what is known of each: its spelling, the keyword it stands for. Answers to CPython's token.h and keyword list.
// Different on purpose: every keyword and operator has a kind of its own, so that the parser never compares texts.

const KINDS = {
  EOF: 0,
  NEWLINE: 1,
  INDENT: 2,
  DEDENT: 3,
  // The tokenizer gave up here; the stream holds the error.
  ERROR: 4,
  NAME: 5,
  NUMBER: 6,
  STRING: 7,
  LPAR: 8,
  RPAR: 9,
  LSQB: 10,
  RSQB: 11,
  LBRACE: 12,
  RBRACE: 13,
  COLON: 14,
  COMMA: 15,
  SEMI: 16,
  DOT: 17,
  EQUAL: 18,
  BACKQUOTE: 19,
  AT: 20,
  PLUS: 21,
  MINUS: 22,
  STAR: 23,
  SLASH: 24,
  DOUBLESLASH: 25,
  PERCENT: 26,
  DOUBLESTAR: 27,
  VBAR: 28,
  AMPER: 29,
  CIRCUMFLEX: 30,
  TILDE: 31,
  LEFTSHIFT: 32,
  RIGHTSHIFT: 33,
  LESS: 34,
  LESSEQUAL: 35,
  EQEQUAL: 36,
  NOTEQUAL: 37,
  GREATER: 38,
  GREATEREQUAL: 39,
  PLUSEQUAL: 40,
  MINEQUAL: 41,
  STAREQUAL: 42,
  SLASHEQUAL: 43,
  DOUBLESLASHEQUAL: 44,
  PERCENTEQUAL: 45,
  DOUBLESTAREQUAL: 46,
  VBAREQUAL: 47,
  AMPEREQUAL: 48,
  CIRCUMFLEXEQUAL: 49,
  LEFTSHIFTEQUAL: 50,
  RIGHTSHIFTEQUAL: 51,
  KW_AND: 52,
  KW_AS: 53,
  KW_ASSERT: 54,
  KW_BREAK: 55,
  KW_CLASS: 56,
  KW_CONTINUE: 57,
  KW_DEF: 58,
  KW_DEL: 59,
  KW_ELIF: 60,
  KW_ELSE: 61,
  KW_EXCEPT: 62,
  KW_EXEC: 63,
  KW_FINALLY: 64,
  KW_FOR: 65,
  KW_FROM: 66,
  KW_GLOBAL: 67,
  KW_IF: 68,
  KW_IMPORT: 69,
  KW_IN: 70,
  KW_IS: 71,
  KW_LAMBDA: 72,
  KW_NOT: 73,
  KW_OR: 74,
  KW_PASS: 75,
  KW_PRINT: 76,
  KW_RAISE: 77,
  KW_RETURN: 78,
  KW_TRY: 79,
  KW_WHILE: 80,
  KW_WITH: 81,
  KW_YIELD: 82,
} as const;

/** Token kinds. Keywords are contiguous from KW_AND on, in the order of {@link KEYWORDS}. Plain numbers: the compiler cannot see that reading on changes a parser's token. */
export const T: { readonly [K in keyof typeof KINDS]: number } = KINDS;

export const TOKEN_KINDS = 83;

/** The keywords; number i has kind T.KW_AND + i and name id i in every token stream. */
export const KEYWORDS = [
  "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "exec", "finally", "for", "from", "global",
  "if", "import", "in", "is", "lambda", "not", "or", "pass", "print", "raise", "return", "try", "while", "with", "yield",
] as const;

const OPERATORS: readonly (readonly [string, number])[] = [
  ["(", T.LPAR], [")", T.RPAR], ["[", T.LSQB], ["]", T.RSQB], ["{", T.LBRACE], ["}", T.RBRACE], [":", T.COLON], [",", T.COMMA], [";", T.SEMI],
  [".", T.DOT], ["=", T.EQUAL], ["`", T.BACKQUOTE], ["@", T.AT], ["+", T.PLUS], ["-", T.MINUS], ["*", T.STAR], ["/", T.SLASH],
  ["//", T.DOUBLESLASH], ["%", T.PERCENT], ["**", T.DOUBLESTAR], ["|", T.VBAR], ["&", T.AMPER], ["^", T.CIRCUMFLEX], ["~", T.TILDE],
  ["<<", T.LEFTSHIFT], [">>", T.RIGHTSHIFT], ["<", T.LESS], ["<=", T.LESSEQUAL], ["==", T.EQEQUAL], ["!=", T.NOTEQUAL], ["<>", T.NOTEQUAL],
  [">", T.GREATER], [">=", T.GREATEREQUAL], ["+=", T.PLUSEQUAL], ["-=", T.MINEQUAL], ["*=", T.STAREQUAL], ["/=", T.SLASHEQUAL],
  ["//=", T.DOUBLESLASHEQUAL], ["%=", T.PERCENTEQUAL], ["**=", T.DOUBLESTAREQUAL], ["|=", T.VBAREQUAL], ["&=", T.AMPEREQUAL],
  ["^=", T.CIRCUMFLEXEQUAL], ["<<=", T.LEFTSHIFTEQUAL], [">>=", T.RIGHTSHIFTEQUAL],
];

/** Kind of the operator that a single character spells, by character code; 0 where it spells none. */
export const ONE_CHAR_OPERATORS: Uint8Array = new Uint8Array(256);
/** Kinds of longer operators: by kind of the operator without its last character, then by that character. Keys are kind << 8 | character. */
export const LONGER_OPERATORS: ReadonlyMap<number, number> = buildOperators();
/** 1 for characters that may follow the first character of an operator. */
export const OPERATOR_TAIL: Uint8Array = new Uint8Array(256);
for (const c of "=<>*/") OPERATOR_TAIL[c.charCodeAt(0)] = 1;

function buildOperators(): Map<number, number> {
  const kinds = new Map<string, number>(OPERATORS);
  const longer = new Map<number, number>();
  for (const [text, kind] of OPERATORS) {
    const last = text.charCodeAt(text.length - 1);
    if (text.length === 1) ONE_CHAR_OPERATORS[last] = kind;
    else if (text !== "!=") longer.set((kinds.get(text.slice(0, -1)) ?? 0) << 8 | last, kind);
  }
  return longer;
}

/** How messages name a kind of token: its spelling in quotes, or a description. */
export const TOKEN_NAMES: readonly string[] = nameTokens();

function nameTokens(): string[] {
  const names = Array.from({ length: TOKEN_KINDS }, () => "");
  for (const [text, kind] of OPERATORS) names[kind] ||= `'${text}'`;
  KEYWORDS.forEach((word, i) => (names[T.KW_AND + i] = `'${word}'`));
  names[T.EOF] = "end of file";
  names[T.NEWLINE] = "end of line";
  names[T.INDENT] = "an indented line";
  names[T.DEDENT] = "end of the indented block";
  names[T.NAME] = "a name";
  names[T.NUMBER] = "a number";
  names[T.STRING] = "a string";
  return names;
}

export const isKeyword = (kind: number): boolean => kind >= T.KW_AND;

// Facts about STRING tokens, kept in their `aux` word.
export const STR_UNICODE = 1;
export const STR_BYTES = 2;
export const STR_RAW = 4;
export const STR_TRIPLE = 8;
export const STR_ESCAPES = 16;
export const STR_NON_ASCII = 32;
/** Holds a carriage return, which reads as a newline. */
export const STR_CR = 64;
/** The length of the prefix stands in the bits from here on. */
export const STR_PREFIX_SHIFT = 8;
