/** An event that a worker may take its time for. */
export interface WaitingEvent extends Event {
  /** Keeps the worker alive until something is done. */
  waitUntil(done: Promise<unknown>): void;
}

/** A request of a page of this site. */
export interface FetchingEvent extends WaitingEvent {
  readonly request: Request;
  /** The page that asks; empty where it is yet to come. */
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}

/** A page's message to the worker. */
export interface MessagingEvent extends WaitingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** A page, as the worker sees it. */
interface WorkerClient {
  readonly url: string;
  postMessage(message: unknown): void;
}

interface WorkerEvents {
  install: WaitingEvent;
  activate: WaitingEvent;
  fetch: FetchingEvent;
  message: MessagingEvent;
}

/**
 * The part of `ServiceWorkerGlobalScope` that is used here. TypeScript’s own
 * types of it do not go together with those of pages in one project.
 */
interface WorkerScope {
  readonly clients: {
    get(id: string): Promise<WorkerClient | undefined>;
    matchAll(options: {
      type: 'window';
      includeUncontrolled: boolean;
    }): Promise<readonly WorkerClient[]>;
    claim(): Promise<void>;
  };
  readonly registration: ServiceWorkerRegistration;
  readonly navigator: {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
    readonly locks?: LockManager;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    act: (event: WorkerEvents[Name]) => void,
  ): void;
}

/** The worker itself. */
export const worker: WorkerScope = self as unknown as WorkerScope;

/** Whether the reader asked the browser to spare data, or has little of it to spend. */
export function isSparing(): boolean {
  const { saveData, effectiveType = '' } = worker.navigator.connection ?? {};
  return saveData === true || effectiveType.endsWith('2g');
}
