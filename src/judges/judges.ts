import { type AnytimeValidOptions, anytimeValid } from './anytimeValid.ts'
import { type CounterOptions, counters } from './counters.ts'
import type { Judge, JudgeVerdict, TrafficWindow } from './judge.ts'
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
export function judgeTraffic(
  windows: readonly TrafficWindow[],
  options: JudgeOptions,
): JudgeVerdict {
  return judgeAs(windows, options)
}

function judgeAs<Kind extends JudgeOptions['kind']>(
  windows: readonly TrafficWindow[],
  options: OptionsOf<Kind> & { readonly kind: Kind },
): JudgeVerdict {
  return judges[options.kind].judge(windows, options)
}
