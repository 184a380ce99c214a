/**
 * WebP's lossless pictures (VP8L), decoded in Java: FFmpeg refuses valid ones, among them transparency beside lossy pictures as other
 * programs write it. Source: the WebP lossless bitstream specification.
 */
package org.podstudio.media.webp.lossless;
