import { type AnytimeValidOptions, anytimeValid } from './anytimeValid.ts'
import { type CounterOptions, counters } from './counters.ts'
import type { Judge, TrafficWindow, Verdict } from './judge.ts'
import { type KayentaOptions, kayenta } from './kayenta.ts'

/** Which judge is to decide, and what it needs to know. */
export type JudgeOptions = CounterOptions | KayentaOptions | AnytimeValidOptions

type OptionsOf<Kind> = Extract<JudgeOptions, { readonly kind: Kind }>

const judges: { readonly [Kind in JudgeOptions['kind']]: Judge<OptionsOf<Kind>> } = {
  counters,
  kayenta,
  anytimeValid,
}

/**
 * What a judge decides about the same traffic: Argo's counters, Kayenta's test, the anytime-valid
 * one.
 */
export function judgeTraffic<Kind extends JudgeOptions['kind']>(
  windows: readonly TrafficWindow[],
  options: OptionsOf<Kind> & { readonly kind: Kind },
): Verdict {
  return judges[options.kind].judge(windows, options)
}
