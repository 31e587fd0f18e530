/** A change of the source that no test can notice, or need not. */
export interface Argued {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

const beyond = 'beyond the list there is nothing: the loop only begins one round earlier or later'
const compiler = 'the loop stays within the list: only the compiler does not know it'
const typed = 'a member of another type reads as null, and its structure has been refused before'
const equal = 'at equality both sides come to the same: nothing is added, or taken'
const unique = 'names are unique, so neither of two is equal to the other'
const early = 'only spares a round in which nothing is taken'

/** Survivors of `npm run mutation`, each with its reason. */
export const argued: readonly Argued[] = [
  ...['stableWant < desiredStable', 'canaryWant < desiredCanary'].map((from) =>
    because('src/replicas/basicCanary.ts', from, from.replace('<', '<='), equal),
  ),
  because('src/replicas/basicCanary.ts', 'room > 0', 'room >= 0', equal),
  because(
    'src/replicas/basicCanary.ts',
    'drain === null',
    'false',
    'whoever shrinks is there: only the compiler does not know it',
  ),
  because(
    'src/replicas/drainOlder.ts',
    'replicaSet.want === 0',
    'false',
    'one without pods comes to the size that it has, in every way that follows',
  ),
  because(
    'src/replicas/drainOlder.ts',
    'replicaSet.want - to',
    'replicaSet.want + to',
    'where some pods stay the budget is used up, by more or by less',
  ),
  ...['src/replicas/drainOlder.ts', 'src/replicas/proportional.ts'].map((file) =>
    because(file, 'a.name < b.name', 'a.name <= b.name', unique),
  ),
  because(
    'src/replicas/enough.ts',
    'percent - threshold.value >= -EPSILON',
    'percent - threshold.value > -EPSILON',
    'no share lies on the margin itself, which stands for what binary fractions lose',
  ),
  ...['false', 'largest === undefined && left === 0'].map((to) =>
    because('src/replicas/proportional.ts', 'largest === undefined || left === 0', to, equal),
  ),
  because('src/replicas/proportional.ts', 'left === 0', 'false', equal),
  because('src/replicas/proportional.ts', 'left > 0', 'left >= 0', equal),
  ...[
    ['room <= 0', 'room < 0'],
    ['limit <= 0', 'limit < 0'],
    ['left > 0', 'left >= 0'],
    ['left <= 0', 'left < 0'],
    ['want >= replicas', 'want > replicas'],
  ].map(([from = '', to = '']) => because('src/replicas/rollingUpdate.ts', from, to, equal)),
  because('src/replicas/rollingUpdate.ts', 'active.length === 0', 'false', early),
  because('src/steps/target.ts', 'steps.length - 1', 'steps.length + 1', beyond),
  because('src/steps/target.ts', 'steps[i]?.setCanaryScale', 'steps[i].setCanaryScale', compiler),
  because('src/steps/target.ts', 'steps[i]?.setWeight', 'steps[i].setWeight', compiler),
  ...['false', 'written === undefined && written === null'].map((to) =>
    because('src/steps/step.ts', 'written === undefined || written === null', to, typed),
  ),
  because('src/steps/step.ts', 'written === undefined', 'false', typed),
  because('src/steps/step.ts', 'written === null', 'false', typed),
]

function because(file: string, from: string, to: string, reason: string): Argued {
  return { file, from, to, reason }
}
