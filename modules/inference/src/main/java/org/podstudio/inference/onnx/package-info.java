/** The format of model files: reading, writing, and changing it to what the runtime computes faster. */
@NullMarked
package org.podstudio.inference.onnx;

import org.jspecify.annotations.NullMarked;
