import { join } from 'node:path'
import type ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { programOf } from './compile.ts'
import { formsOf } from './forms.ts'
import { root } from './sources.ts'

const program = programOf(['src/index.ts'])
const checker = program.getTypeChecker()

describe('the forms of types', () => {
  it('name what is declared, once, below what it is made of', () => {
    const forms = formsOf(checker)
    expect(forms.of(typeOf('src/units/diagnostic.ts', 'Diagnostic'))).toBe('diagnosticForm')
    expect(forms.of(typeOf('src/timeline/timeline.ts', 'End'))).toBe('endForm')
    expect(forms.of(typeOf('src/units/diagnostic.ts', 'Diagnostic'))).toBe('diagnosticForm')
    const files = forms.files(['diagnosticForm endForm'])
    expect([...files.keys()]).toEqual(
      ['units', 'rollout', 'timeline'].map((room) => `src/door/forms/${room}.ts`),
    )
    expect(files.get('src/door/forms/units.ts')).toContain(
      "export const diagnosticForm: Form = { type: 'Diagnostic', has: { code: 'string', " +
        'severity: { words: ["error", "warning", "note"] }, ' +
        "path: 'string', file: 'string', line: 'number', column: 'number', message: 'string', hint: 'string' } }",
    )
  })

  it('tell what may lack from what is always there', () => {
    const forms = formsOf(checker)
    expect(forms.of(typeOf('src/expr/condition.ts', 'EvaluationOptions'))).toBe(
      'evaluationOptionsForm',
    )
    const text = forms.files(['evaluationOptionsForm']).get('src/door/forms/expr.ts') ?? ''
    expect(text).toContain('has: {  }, may: { resultType: ')
    expect(text).toContain("now: 'number', limits: limitsForm }")
  })

  it('have a way back to what stands in itself', () => {
    const forms = formsOf(checker)
    expect(forms.of(typeOf('src/analysis/run.ts', 'AnalysisRunState'))).toBe('analysisRunStateForm')
    const text = forms.files([]).get('src/door/forms/analysis.ts') ?? ''
    expect(text).toContain('() => analysisRunStateForm')
  })

  it('are imported from where they are', () => {
    const forms = formsOf(checker)
    forms.of(typeOf('src/timeline/timeline.ts', 'End'))
    expect(forms.importsFor('endForm', './forms/')).toBe(
      "import { endForm } from './forms/timeline.ts'\n",
    )
  })
})

function typeOf(path: string, name: string): ts.Type {
  const file = program.getSourceFile(join(root, path))
  const module = file && checker.getSymbolAtLocation(file)
  const found = module && checker.getExportsOfModule(module).find((one) => one.name === name)
  if (found === undefined) throw new Error(`${path} exports no ${name}`)
  return checker.getDeclaredTypeOfSymbol(found)
}
