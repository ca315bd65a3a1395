import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Route, routeOf } from './route.ts';

/**
 * What the address bar leads to, followed as it changes. Links are the browser's own, so that they can be copied, opened
 * in another tab and gone back through; a router made for more would cost more than these four pages need.
 */
export function createRoute(): Accessor<Route> {
  const [route, setRoute] = createSignal(routeOf(location.hash));
  /** The address of the link that was followed last. */
  let followed: string | undefined;
  const stop = new AbortController();
  const { signal } = stop;
  const follow = ({ target }: MouseEvent) => {
    followed = target instanceof Element ? target.closest('a')?.hash : undefined;
  };
  const arrive = () => {
    setRoute(routeOf(location.hash));
    // A page that a link opens begins at its top. On the way back the browser finds the place where one had been.
    if (followed === location.hash) window.scrollTo(0, 0);
    followed = undefined;
  };
  window.addEventListener('click', follow, { signal });
  window.addEventListener('hashchange', arrive, { signal });
  onCleanup(() => stop.abort());
  return route;
}
