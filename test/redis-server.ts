export { RedisServer } from '../bench/redisServer.js'
