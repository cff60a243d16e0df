import { failure, type OpenApi, success } from './api'

/** `phonenumber.*`: a code of the form `phone:13800138000` stands for what the phone's dialog would give. */

export const getPhoneNumber: OpenApi = ({ code }, { clock, appId }) => {
  const number = /^phone:(\d{11})$/.exec(String(code))?.[1]
  if (!number) return failure(40029, 'invalid code')
  return success({
    phone_info: {
      phoneNumber: number,
      purePhoneNumber: number,
      countryCode: '86',
      watermark: { timestamp: Math.floor(clock.millis() / 1000), appid: appId },
    },
  })
}
