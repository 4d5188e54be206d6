/** What can be chosen: the view, the Python, a ready example. Filled from the commands' own data. */
import type { Catalogue } from '../api.js'
import { element, part } from './elements.js'

type View = Catalogue['commands'][number]

export class Choices {
  readonly #views = part('views', 'div')
  readonly #summary = part('summary', 'p')
  readonly #label = part('codelabel', 'label')
  readonly #area = part('code', 'textarea')
  readonly #examples = part('examples', 'div')
  readonly #python = part('python', 'select')

  /** `show` puts a snippet into the editor; `changed` is called when another view is chosen. */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly show: (code: string) => void,
    changed: () => void,
  ) {
    this.#views.replaceChildren(...catalogue.commands.map((view, index) => this.#view(view, index === 0)))
    this.#python.replaceChildren(...this.#pythons())
    this.#views.addEventListener('change', () => {
      this.#describe()
      changed()
    })
    this.#describe()
  }

  get view(): View {
    const chosen = this.#views.querySelector<HTMLInputElement>('input:checked')?.value
    const found = this.catalogue.commands.find(({ name }) => name === chosen)
    if (!found) throw new Error('no view is chosen')
    return found
  }

  get python(): string {
    return this.#python.value
  }

  /** What is not there leaves the choice as it is. */
  choose(command: string, python: string): void {
    for (const input of this.#views.querySelectorAll('input')) if (input.value === command) input.checked = true
    const minor = this.catalogue.pythons.find(({ version }) => version === python)?.minor ?? python
    if ([...this.#python.options].some(({ value }) => value === minor)) this.#python.value = minor
    this.#describe()
  }

  /** Whether the code is one of the ready ones, which may go without a loss. */
  isReady(code: string): boolean {
    const { commands, examples } = this.catalogue
    const pairs = commands.flatMap(({ sides }) => sides?.ready ?? [])
    return [...commands.map(({ example }) => example), ...[...examples, ...pairs].map((one) => one.code)]
      .map((ready) => ready.trim())
      .includes(code.trim())
  }

  #view({ name, label }: View, checked: boolean): HTMLElement {
    return element(
      'label',
      {},
      element('input', { type: 'radio', name: 'view', value: name, checked }),
      element('span', {}, label),
    )
  }

  #pythons(): HTMLElement[] {
    const { pythons } = this.catalogue
    return [
      ...pythons.map(({ version, minor }, index) => {
        const value = index === 0 ? 'default' : minor
        return element('option', { value }, index === 0 ? `${version} (newest)` : version)
      }),
      ...(pythons.length > 1 ? [element('option', { value: 'all' }, `all ${pythons.length}, compared`)] : []),
    ]
  }

  #describe(): void {
    const { name, summary, example, sides, options } = this.view
    const isAsked = options.some(({ kind }) => kind === 'question')
    this.#label.textContent = isAsked ? 'Your question' : 'Your Python'
    this.#area.wrap = isAsked ? 'soft' : 'off'
    this.#summary.textContent = `${summary}.`
    const ready = [
      { title: 'First example', code: example },
      ...this.catalogue.examples.filter((one) => one.command === name),
      ...(sides?.ready ?? []),
    ]
    this.#examples.replaceChildren(
      ...ready.map(({ title, code }) =>
        element('button', { type: 'button', className: 'small', onclick: () => this.show(code) }, title),
      ),
    )
  }
}
