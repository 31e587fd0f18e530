import { numberIn, recordIn, textIn, textsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { objection, type RolloutBlocks } from '../validation/objection.ts'
import { assumption, bareObject, find, type ReferenceRule } from './reference.ts'

const at: Path = ['spec', 'strategy', 'canary', 'trafficRouting', 'ambassador', 'mappings']
const hint = 'Name Mappings that exist and have no weight: the controller makes the weighted one.'

function mappingsOf({ routing }: RolloutBlocks): readonly string[] {
  return textsIn(recordIn(routing, 'ambassador'), 'mappings')
}

/** Ambassador's Mappings: at least one, existing, without a weight of their own. */
export const ambassador: ReferenceRule = {
  load: (blocks, cluster) => {
    const block: JsonObject | null = recordIn(blocks.routing, 'ambassador')
    if (block === null) return []
    const names = mappingsOf(blocks)
    if (names.length === 0) {
      const detail = 'must provide at least one mapping'
      return [objection('mapping-not-found', at, { type: 'invalid', value: null }, detail, hint)]
    }
    return names
      .filter((name) => find(cluster, null, 'Mapping', name) === null)
      .map((value) => {
        const detail = `mappings.getambassador.io "${value}" not found`
        return objection('mapping-not-found', at, { type: 'invalid', value }, detail, hint)
      })
  },
  check: (blocks, cluster) =>
    mappingsOf(blocks)
      .filter((name) => {
        const mapping = find(cluster, null, 'Mapping', name)
        const weight = numberIn(recordIn(mapping?.value, 'spec'), 'weight') ?? 0
        return Number.isInteger(weight) && weight !== 0
      })
      .map((value) => ({
        ...objection(
          'mapping-weight',
          at,
          { type: 'invalid', value },
          `Ambassador mapping "${value}" can not define weight`,
          hint,
        ),
        field: 'spec.weight',
      })),
  assume: (blocks, cluster) =>
    mappingsOf(blocks).flatMap((name, index) => {
      if (find(cluster, null, 'Mapping', name) !== null) return []
      const spec = { prefix: '/', service: textIn(blocks.canary, 'stableService') }
      const place = cluster.namespace
      const object = bareObject('getambassador.io/v2', 'Mapping', name, place, { spec })
      return [assumption(object, [...at, index], ', without a weight')]
    }),
}
