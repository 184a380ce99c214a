package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.StudioException;

/** Graphics cards that want their frames uploaded first. */
public final class HardwareDevice {
    private static final String UPLOAD = "hwupload";

    private HardwareDevice() {}

    /** The end of a chain that gives an encoder frames as it takes them. @param pixels format in the main memory */
    public static String chain(String encoder, String pixels) {
        return encoder.endsWith("_vaapi") ? "format=" + pixels + "," + UPLOAD : "format=" + pixels;
    }

    /** Gives a chain's upload filter its card. @throws StudioException {@code encoder-failed} when there is none */
    static void lend(AVFilterGraph graph, String chain) throws StudioException {
        if (!chain.contains(UPLOAD)) {
            return;
        }
        AVBufferRef device = new AVBufferRef(null);
        int error = avutil.av_hwdevice_ctx_create(device, avutil.AV_HWDEVICE_TYPE_VAAPI, (String) null, (AVDictionary) null, 0);
        if (error < 0) {
            throw AvProblem.encoderFailed("vaapi", error);
        }
        for (int i = 0; i < graph.nb_filters(); i++) {
            AVFilterContext filter = graph.filters(i);
            if (filter.filter().name().getString().equals(UPLOAD)) {
                filter.hw_device_ctx(avutil.av_buffer_ref(device));
            }
        }
        avutil.av_buffer_unref(device);
    }
}
