// As with `transport.ts`: Taro takes the file of the target.
export { shrink } from './shrink.weapp'
