/**
 * Whether the server answers. While it does not, one small request every few seconds looks for it, so that the screens
 * recover by themselves; views listen and draw, nobody else polls.
 */

const EVERY = 3000;

type Listener = () => void;

function makeReachability() {
  const listeners = new Set<Listener>();
  let reachable = true;
  let timer: number | undefined;

  const set = (next: boolean): void => {
    if (next === reachable) return;
    reachable = next;
    window.clearInterval(timer);
    if (!next) timer = window.setInterval(look, EVERY);
    for (const listener of listeners) listener();
  };

  const look = (): void => {
    fetch('/api/status').then(
      (response) => response.status < 500 && set(true),
      () => undefined,
    );
  };

  return {
    set,
    /** Looks for the server now. */
    look,
    now: (): boolean => reachable,
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The one server's state. */
export const reachability = makeReachability();
