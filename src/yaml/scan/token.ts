import type { Mark } from './mark.ts'

/** What a text of YAML is made of. Indentation has become tokens as well. */
export type Token =
  | Placed<MarkerKind>
  | (Placed<'scalar'> & { readonly value: string; readonly plain: boolean })
  | (Placed<'anchor' | 'alias'> & { readonly name: string })
  | (Placed<'tag'> & { readonly handle: string; readonly suffix: string })
  | (Placed<'tagDirective'> & { readonly handle: string; readonly prefix: string })
  | (Placed<'versionDirective'> & { readonly version: string })

interface Placed<Kind> {
  readonly kind: Kind
  readonly start: Mark
  readonly end: Mark
}

/** Tokens that say nothing but that they are there. */
export type MarkerKind =
  | 'streamEnd'
  | 'documentStart'
  | 'documentEnd'
  | 'blockSequenceStart'
  | 'blockMappingStart'
  | 'blockEnd'
  | 'flowSequenceStart'
  | 'flowSequenceEnd'
  | 'flowMappingStart'
  | 'flowMappingEnd'
  | 'blockEntry'
  | 'flowEntry'
  | 'key'
  | 'value'
