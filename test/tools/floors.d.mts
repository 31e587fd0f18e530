export const floors: readonly (readonly string[])[]
export const onlyIn: Readonly<Record<string, string>>
