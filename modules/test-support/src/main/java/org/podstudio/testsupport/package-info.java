/**
 * What tests of every module share: sample files made on the fly, the shared corpus, and a project that lives in memory. Test
 * scope only.
 */
@NullMarked
package org.podstudio.testsupport;

import org.jspecify.annotations.NullMarked;
