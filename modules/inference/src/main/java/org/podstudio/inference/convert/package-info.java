/** Turns other formats of neural networks into ONNX files. Nothing here reaches beyond the bytes it is given. */
@NullMarked
package org.podstudio.inference.convert;

import org.jspecify.annotations.NullMarked;
