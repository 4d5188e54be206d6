/** The server-sent events of a response, as they come. */
export interface Told {
  event: string
  data: unknown
}

export async function* eventsOf(response: Response): AsyncGenerator<Told> {
  let rest = ''
  for await (const bytes of response.body ?? []) {
    const texts = (rest + Buffer.from(bytes).toString()).split('\n\n')
    rest = texts.pop() ?? ''
    for (const text of texts) {
      const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(text) ?? []
      yield { event, data: JSON.parse(data) }
    }
  }
}
