export { freePort } from '../bench/freePort.js'
