/** ONNX Runtime behind types of our own: nothing here can be called in a way that ends the process. */
@NullMarked
package org.podstudio.inference.runtime;

import org.jspecify.annotations.NullMarked;
