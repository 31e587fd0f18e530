/** A value while its owner may still change it, because nobody else has seen it yet. */
export type Own<T> = { -readonly [K in keyof T]: T[K] }
