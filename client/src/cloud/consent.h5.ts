export { consentTo as askForConsent } from '../demo/consents'
