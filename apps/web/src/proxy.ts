import { type NextRequest, NextResponse } from "next/server";
import { BOARD_ID_HEADER } from "#i18n/request-headers.ts";

/** Gives every page its content security policy, with a nonce that Next puts on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  // Next reads the nonce from the policy of the request.
  headers.set("content-security-policy", policy);
  setBoardId(headers, request.nextUrl.pathname);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (request.headers.get("x-forwarded-proto") === "https")
    response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

export const config = {
  // Only pages run scripts; files, and what the front door leads to the sync server, do not come by.
  matcher: "/((?!sync/|_next/static/|_next/image/|tldraw/|export/).*)",
};

function contentSecurityPolicy(nonce: string): string {
  // React needs eval for its error stacks in development, and only there.
  const forDevelopment = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${forDevelopment}`,
    // tldraw and react-aria write style attributes and style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    // tldraw puts fonts into the pictures that it exports.
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A visitor's own header of this name is never believed: it would let them choose what we look up. */
function setBoardId(headers: Headers, pathname: string): void {
  headers.delete(BOARD_ID_HEADER);
  const id = /^\/board\/([\w-]{1,64})\/?$/.exec(pathname)?.[1];
  if (id) headers.set(BOARD_ID_HEADER, id);
}
