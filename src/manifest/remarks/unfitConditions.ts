import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { compileCondition } from '../../expr/condition.ts'
import { goTypeNamed } from '../../expr/resultType.ts'
import type { ExpectedResult } from '../../providers/provider.ts'
import { providerOf } from '../../providers/providers.ts'
import type { JsonObject } from '../../units/json.ts'
import type { RemarkRule } from './remark.ts'

/**
 * Conditions of a template's metrics that can be asked of nothing that their provider answers with:
 * on a cluster every measurement would be an Error, and the run with it.
 */
export const unfitConditions: RemarkRule = ({ kind, value }) => {
  if (kind !== 'AnalysisTemplate' && kind !== 'ClusterAnalysisTemplate') return []
  const metrics = recordsIn(recordIn(value, 'spec') ?? {}, 'metrics')
  return metrics.flatMap((metric, index) =>
    (['successCondition', 'failureCondition'] as const).flatMap((field) => {
      const found = unfitCondition(metric, field)
      if (found === null) return []
      const path = ['spec', 'metrics', index, field]
      return [{ code: 'unfit-condition', severity: 'warning', path, ...found } as const]
    }),
  )
}

function unfitCondition(
  metric: JsonObject,
  field: 'successCondition' | 'failureCondition',
): { readonly message: string; readonly hint: string } | null {
  const text = textIn(metric, field)
  const found = text === '' ? null : providerOf(recordIn(metric, 'provider') ?? {})
  const expected = found?.provider.resultOf(found.config) ?? null
  if (found === null || expected === null) return null
  const error = objectionTo(text, expected)
  if (error === '') return null
  const message = `"${text}" cannot be asked of what ${found.provider.key} answers: ${error}`
  const better = mended(text, expected)
  const what = expected.types.join(' or ')
  const hint = better === null ? `There, result is ${what}.` : `Write ${better}: result is ${what}.`
  return { message, hint }
}

/** Why a condition fits none of the types; '' if it fits one. */
function objectionTo(text: string, { types }: ExpectedResult): string {
  let first = ''
  for (const written of filledIn(text)) {
    for (const type of types) {
      const compiled = compileCondition(written, goTypeNamed(type))
      if (!('error' in compiled)) return ''
      if (first === '') first = compiled.error
    }
  }
  return first
}

// An argument that is not in quotes may be a number, or any other part of an expression.
function filledIn(text: string): readonly string[] {
  if (!text.includes('{{')) return [text]
  return ['1', '"x"', 'true'].map((value) => text.replace(/\{\{.*?\}\}/g, value))
}

/** The condition with the number where it is; null if that does not fit either. */
function mended(text: string, expected: ExpectedResult): string | null {
  const better = text.replace(/\bresult\b(?:\[\d+\])?(?![\w.[])/g, expected.number)
  return better !== text && objectionTo(better, expected) === '' ? better : null
}
