package org.podstudio.media.stated;

/** Which numbers can be a size. */
final class Sizes {
    private Sizes() {}

    /**
     * Whether 32 bits hold a size. Who writes to a pipe cannot know it and puts 0, 0xffffffff (FFmpeg, GStreamer), 0x80000000 (arecord),
     * 0x7ffff000 (SoX, eSpeak, MPlayer) or 0x7f000000 (SoX's AIFF). A file that really is 2 GB large is taken for one of these then: nothing is
     * said of it.
     */
    static boolean real(long size) {
        return size > 0 && size < 0xffff0000L && (size < 0x7f000000L || size > 0x8000ffffL);
    }

    /** The same for 64 bits. */
    static boolean real64(long size) {
        return size > 0 && size < 1L << 50;
    }
}
