/** How deep parts may stand in one another. People write less than twenty. */
export const DEEPEST = 500
