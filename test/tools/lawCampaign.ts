// npx tsx --tsconfig test/tsconfig.json test/tools/lawCampaign.ts [scenarios] [seed] [law]
//
// Looks for scenarios that break a law of the kit, all laws at once, and goes on after each: one row a law that was
// broken, with the simplest scenario that does it.
import fc from 'fast-check'
import { liveScenarios } from '../../src/fast-check/arbitraries/liveStart.ts'
import { planFamilies } from '../../src/fast-check/arbitraries/manifests.ts'
import { scenarios } from '../../src/fast-check/arbitraries/scenarios.ts'
import { simplest } from '../../src/fast-check/check/simplest.ts'
import { yamlText } from '../../src/fast-check/check/yamlText.ts'
import { invariants, type LawName } from '../../src/laws/invariants.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Json } from '../../src/units/json.ts'

const [most = '20000', seed = '1', wanted = ''] = process.argv.slice(2)
const laws = (Object.keys(invariants) as LawName[]).filter((name) => name.includes(wanted))

/** Laws that a scenario breaks; one that cannot be run breaks something as well. */
function brokenBy(scenario: Scenario, among: readonly LawName[]): readonly string[] {
  const timeline = simulate(scenario)
  if (timeline.end.reason === 'refused') return ['refused']
  return among.filter((name) => invariants[name].check(timeline, scenario.plan) !== null)
}

const found = new Map<string, number>()
const PORTION = 500
let tried = 0
for (let portion = 0; tried < Number(most); portion++) {
  for (const family of planFamilies) {
    const sample = { seed: Number(seed) + portion, numRuns: PORTION }
    // Every third portion goes on from live objects.
    const drawn = portion % 3 === 2 ? liveScenarios(family) : scenarios(family)
    for (const scenario of fc.sample(drawn, sample)) {
      tried += 1
      for (const law of brokenBy(scenario, laws)) {
        found.set(law, (found.get(law) ?? 0) + 1)
        if (found.get(law) === 1) show(law, scenario)
      }
    }
  }
}
console.log(`${tried} scenarios, seed ${seed}: ${found.size} laws broken`)
for (const [law, times] of found) console.log(`  ${law} ${times}`)
process.exitCode = found.size === 0 ? 0 : 1

function show(law: string, scenario: Scenario): void {
  const does = (candidate: Scenario): boolean =>
    brokenBy(candidate, law === 'refused' ? [] : [law as LawName]).includes(law)
  const { plan, ...world } = simplest(scenario, does)
  const timeline = simulate({ plan, ...world })
  const violation = law === 'refused' ? null : invariants[law as LawName].check(timeline, plan)
  const why = violation ?? timeline.diagnostics.map(({ path, message }) => `${path} ${message}`)
  console.log(`\n# ${law} after ${tried}: ${JSON.stringify(why)}`)
  console.log(yamlText(plan.manifests[0]?.spec as Json))
  console.log(yamlText(world as unknown as Json))
}
