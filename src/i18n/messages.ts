/** The shape of a translation: the same keys as the source, any texts. */
export type Messages<T> = { readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]> };
