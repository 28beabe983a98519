/** Below this zoom letters are too small to read, and cards show only their colour and bulk. */
export const FAR_ZOOM = 0.34;
