import type { Secrets } from '../analysis/run.ts'
import { recordIn, textIn } from '../document/fields.ts'
import { base64Text } from '../go/base64.ts'
import type { JsonObject } from '../units/json.ts'

/** What the Secrets of a namespace hold; of a key in both, `stringData` counts. */
export function secretsIn(manifests: readonly JsonObject[], namespace: string): Secrets {
  const found: Record<string, Readonly<Record<string, string>>> = {}
  for (const manifest of manifests) {
    const metadata = recordIn(manifest, 'metadata')
    const place = textIn(metadata, 'namespace') || 'default'
    if (manifest.kind !== 'Secret' || place !== namespace) continue
    const encoded = Object.keys(recordIn(manifest, 'data') ?? {}).flatMap((key) => {
      const text = base64Text(textIn(recordIn(manifest, 'data'), key))
      return text === null ? [] : [[key, text] as const]
    })
    const plain = Object.keys(recordIn(manifest, 'stringData') ?? {}).map(
      (key) => [key, textIn(recordIn(manifest, 'stringData'), key)] as const,
    )
    found[textIn(metadata, 'name')] = Object.fromEntries([...encoded, ...plain])
  }
  return found
}
