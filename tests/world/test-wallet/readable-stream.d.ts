declare module 'readable-stream' {
  export { Duplex, pipeline } from 'node:stream'
}
