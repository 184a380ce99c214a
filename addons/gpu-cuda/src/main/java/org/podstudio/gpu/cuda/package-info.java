/** ONNX Runtime's libraries for NVIDIA cards, as an add-on. */
@NullMarked
package org.podstudio.gpu.cuda;

import org.jspecify.annotations.NullMarked;
