import { failure, type OpenApi, success } from './api'

/** `phonenumber.*`: a code of the form `phone:13800138000` stands for what the phone's dialog would give. */

export const getPhoneNumber: OpenApi = ({ code }, { clock, appId }) => {
  const info = phoneInfo(/^phone:(.*)$/.exec(String(code))?.[1])
  if (!info) return failure(40029, 'invalid code')
  const watermark = { timestamp: Math.floor(clock.millis() / 1000), appid: appId }
  return success({ phone_info: { ...info, watermark } })
}

export const phoneInfo = (number: string | undefined): object | undefined =>
  number !== undefined && /^\d{11}$/.test(number)
    ? { phoneNumber: number, purePhoneNumber: number, countryCode: '86' }
    : undefined
