import type { Kind } from './kind.ts'

const decode = 'Decode it first: readFileSync(path, "utf8"), or new TextDecoder().decode(bytes)'

export const bytes: Kind = {
  word: 'a Buffer, or other bytes',
  known: (value) => ArrayBuffer.isView(value),
  towards: { string: decode, Plan: decode, Scenario: decode },
}
