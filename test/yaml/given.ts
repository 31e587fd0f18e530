import type { Json } from '../../src/units/json.ts'
import { dataOf, type RepeatedKey } from '../../src/yaml/data.ts'
import { attempt, failureText } from '../../src/yaml/failure.ts'
import { nextDocument, streamOf } from '../../src/yaml/stream.ts'

/** The data of the first document of a text, or go-yaml's words for why there is none. */
export function read(text: string, repeated: RepeatedKey[] = []): Json {
  const result = attempt(() => {
    const node = nextDocument(streamOf(text))
    return node === null ? null : dataOf(node, repeated)
  })
  return result.ok ? result.value : failureText(result.failure)
}
