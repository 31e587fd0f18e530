import { type CliCommand, isGiven, textOption, textsOption } from '../command.ts'
import { exitCodes } from '../exitCode.ts'
import { formatGiven } from '../formats.ts'
import { filesOperand, formatOption, planOptions } from '../scenarioOptions.ts'

const formats = ['text', 'json', 'markdown', 'github'] as const

/** What has no effect, or another one than it seems. */
export const lint: CliCommand = {
  name: 'lint',
  summary: 'Find what has no effect, has another one than it seems, or comes too late.',
  operands: [filesOperand],
  options: [
    ['--ignore <rule>...', 'a rule that is switched off'],
    ...planOptions,
    formatOption(formats),
  ],
  examples: [
    'rollout-sim lint examples/color.yaml',
    'rollout-sim lint deploy/ --format github --ignore no-gate',
  ],
  async run(io, line) {
    const format = formatGiven(line, formats)
    const [{ readInputs }, { parseManifests }, questions, reports, { printDiagnostics }, github] =
      await Promise.all([
        import('../inputs.ts'),
        import('../../yaml/index.ts'),
        import('../../questions/lint.ts'),
        import('../reports.ts'),
        import('../diagnostics.ts'),
        import('../githubAnnotations.ts'),
      ])
    const inputs = await readInputs(io, line.operands)
    const rollout = textOption(line, 'rollout')
    const read = parseManifests(inputs, {
      missing: isGiven(line, 'strict') ? 'refuse' : 'assume',
      ...(rollout === null ? {} : { rollout }),
    })
    // Each Rollout is looked at: nobody has to choose one.
    const diagnostics = read.diagnostics.filter(({ code }) => !code.startsWith('several-'))
    const reading = { ...read, diagnostics }
    const answer = questions.lint(reading, { ignore: textsOption(line, 'ignore') })
    const { findings } = answer
    if (format === 'github') {
      const said = reading.diagnostics.map(github.githubAnnotationOf)
      const found = findings.map((one) => ({ ...one, title: one.rule, message: messageOf(one) }))
      io.out(github.githubAnnotations([...said, ...found]))
    } else {
      printDiagnostics(io, reading.diagnostics, inputs)
      if (format === 'json') io.out(`${JSON.stringify(answer, null, 2)}\n`)
      else
        io.out(
          format === 'text' ? textOf(findings) : reports.reportMarkdown(reports.lintReport(answer)),
        )
    }
    const errors = reading.diagnostics.some(({ severity }) => severity === 'error')
    const serious = findings.some(({ severity }) => severity !== 'info')
    return errors || serious ? exitCodes.findings : exitCodes.fine
  },
}

interface Finding {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly fix: string
  readonly evidence: { readonly text: string }
  readonly file: string
  readonly line: number
  readonly column: number
}

function messageOf({ message, evidence, fix }: Finding): string {
  return `${message}: ${evidence.text}. ${fix}`
}

// As compilers print it, so that an editor jumps there.
function textOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to object to.\n'
  return findings
    .map((one) => {
      const place = `${one.file}:${one.line}:${one.column}`
      const fix = one.fix === '' ? '' : `\n    ${one.fix}`
      const said = `${place}: ${one.severity}: ${one.message} [${one.rule}]`
      return `${said}\n    ${one.evidence.text}${fix}\n`
    })
    .join('\n')
}
