import { numberIn, recordIn, textIn, textsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { objection, type RolloutView } from '../validation/objection.ts'
import { assumption, bareObject, find, type ReferenceRule } from './reference.ts'

const at: Path = ['spec', 'strategy', 'canary', 'trafficRouting', 'ambassador', 'mappings']
const hint = 'Name Mappings that exist and have no weight: the controller makes the weighted one.'

function mappingsOf({ routing }: RolloutView): readonly string[] {
  return textsIn(recordIn(routing, 'ambassador'), 'mappings')
}

/** Ambassador's Mappings: at least one, existing, without a weight of their own. */
export const ambassador: ReferenceRule = {
  load: (view, cluster) => {
    const block: JsonObject | null = recordIn(view.routing, 'ambassador')
    if (block === null) return []
    const names = mappingsOf(view)
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
  check: (view, cluster) =>
    mappingsOf(view)
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
  assume: (view, cluster) =>
    mappingsOf(view).flatMap((name, index) => {
      if (find(cluster, null, 'Mapping', name) !== null) return []
      const spec = { prefix: '/', service: textIn(view.canary, 'stableService') }
      const place = cluster.namespace
      const object = bareObject('getambassador.io/v2', 'Mapping', name, place, { spec })
      return [assumption(object, [...at, index], ', without a weight')]
    }),
}
