/**
 * How answers are kept. The screens work without any network but this machine's own, so a browser that believes itself
 * offline asks all the same; an unreachable server is waited for by `reachability`, not by repeated requests.
 */
import { QueryClient } from '@tanstack/react-query';
import { reachability } from './reachability.js';

/** A client whose answers are all asked for again when the server comes back. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 15_000, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  reachability.subscribe(() => {
    if (reachability.now()) void client.invalidateQueries();
  });
  return client;
}
