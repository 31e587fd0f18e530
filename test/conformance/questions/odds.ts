import { type OddsOptions, odds } from '../../../src/questions/odds.ts'
import { parseTemplates } from '../../../src/yaml/index.ts'
import type { Facts } from './input.ts'

/** How often the verdict is wrong; the ends of a good release stand beside it. */
export const oddsFacts: Facts = ({ template, options }, expected) => {
  const { templates } = parseTemplates(template ?? '')
  const [first, ...others] = templates
  if (first === undefined) throw new Error('no template')
  const { terminateAt, ...asked } = options ?? {}
  const { good, bad, abortsGood, missesBad } = odds(first, {
    ...(asked as OddsOptions),
    templates: others,
    ...(terminateAt === undefined ? {} : { terminateAt: `${Number(terminateAt)}s` }),
  })
  // What the row says of itself.
  const { exact, tolerance } = expected
  return { ...(good ?? bad), good, bad, abortsGood, missesBad, exact, tolerance }
}
