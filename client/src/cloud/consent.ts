// As with `transport.ts`: Taro takes the file of the target.
export { askForConsent } from './consent.weapp'
