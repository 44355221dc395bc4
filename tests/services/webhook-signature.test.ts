/** A message is signed as Standard Webhooks says: its own example, which its libraries are held to, comes out the same. */
import { expect, test } from 'vitest';
import { signedHeaders } from '#services/webhook/records.ts';

test('the example of Standard Webhooks is signed as there', () => {
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330, body: '{"test": 2432232314}' };
  expect(signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', message)).toEqual({
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});
