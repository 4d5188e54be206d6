/** Whether a message has code in it at all: what Python is asked to run must look like something. */

/** Prompts, and what begins a statement that prose hardly begins with. */
const LINE =
  /^\s*(?:>>> |In \[\d+\]: |(?:import|from|def|class|async def|del|print|assert) ?\(?\w|[\w.[\]'", ]+(?:[-+*/|&]|\*\*|\/\/)?= *\S|(?:for|while|if|with) .*:\s*$|\w[\w.]*\(.*\)\s*$)/m

/** In backticks, or plain lines that read like Python. */
export function isCodeSeen(text: string): boolean {
  return text.includes('`') || LINE.test(text)
}
