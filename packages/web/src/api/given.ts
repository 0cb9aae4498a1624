/** Filters as an address gives them: a key may be there without a value, which asks for nothing. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };
