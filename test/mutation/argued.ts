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

/** Survivors of `npm run mutation`, each with its reason. */
export const argued: readonly Argued[] = [
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
