declare const brand: unique symbol;

/** A string or number that has been checked; only its parser mints it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
