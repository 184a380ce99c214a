package org.podstudio.media.sniff;

import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;

/** The formats we know. The demuxer is FFmpeg's name for the container, empty where FFmpeg is not asked. */
public enum Format {
    PNG(MediaType.IMAGE, "image/png", "png", "png_pipe"),
    JPEG(MediaType.IMAGE, "image/jpeg", "jpg", "jpeg_pipe"),
    WEBP(MediaType.IMAGE, "image/webp", "webp", "webp_pipe"),
    GIF(MediaType.IMAGE, "image/gif", "gif", "gif"),
    TIFF(MediaType.IMAGE, "image/tiff", "tif", "tiff_pipe"),
    BMP(MediaType.IMAGE, "image/bmp", "bmp", "bmp_pipe"),
    AVIF(MediaType.IMAGE, "image/avif", "avif", "mov"),
    HEIC(MediaType.IMAGE, "image/heic", "heic", "mov"),
    PSD(MediaType.IMAGE, "image/vnd.adobe.photoshop", "psd", "psd_pipe"),
    ICO(MediaType.IMAGE, "image/vnd.microsoft.icon", "ico", "ico"),
    CUR(MediaType.IMAGE, "image/vnd.microsoft.icon", "cur", ""),
    ICNS(MediaType.IMAGE, "image/icns", "icns", ""),
    TGA(MediaType.IMAGE, "image/x-tga", "tga", ""),
    PNM(MediaType.IMAGE, "image/x-portable-anymap", "pnm", ""),
    PCX(MediaType.IMAGE, "image/vnd.zbrush.pcx", "pcx", "pcx_pipe"),
    IFF(MediaType.IMAGE, "image/x-ilbm", "iff", ""),
    SGI(MediaType.IMAGE, "image/x-sgi", "sgi", "sgi_pipe"),
    HDR(MediaType.IMAGE, "image/vnd.radiance", "hdr", ""),
    JP2(MediaType.IMAGE, "image/jp2", "jp2", "j2k_pipe"),
    DDS(MediaType.IMAGE, "image/vnd-ms.dds", "dds", "dds_pipe"),
    EXR(MediaType.IMAGE, "image/x-exr", "exr", "exr_pipe"),
    QOI(MediaType.IMAGE, "image/qoi", "qoi", "qoi_pipe"),
    SVG(MediaType.IMAGE, "image/svg+xml", "svg", ""),
    JXL(MediaType.IMAGE, "image/jxl", "jxl", ""),

    WAV(MediaType.AUDIO, "audio/wav", "wav", "wav"),
    W64(MediaType.AUDIO, "audio/x-w64", "w64", "w64"),
    MP3(MediaType.AUDIO, "audio/mpeg", "mp3", "mp3"),
    FLAC(MediaType.AUDIO, "audio/flac", "flac", "flac"),
    OGG(MediaType.AUDIO, "audio/ogg", "ogg", "ogg"),
    OPUS(MediaType.AUDIO, "audio/opus", "opus", "ogg"),
    AAC(MediaType.AUDIO, "audio/aac", "aac", "aac"),
    M4A(MediaType.AUDIO, "audio/mp4", "m4a", "mov"),
    AIFF(MediaType.AUDIO, "audio/aiff", "aiff", "aiff"),
    WMA(MediaType.AUDIO, "audio/x-ms-wma", "wma", "asf"),
    MKA(MediaType.AUDIO, "audio/x-matroska", "mka", "matroska"),
    MPC(MediaType.AUDIO, "audio/x-musepack", "mpc", "mpc"),
    MPC8(MediaType.AUDIO, "audio/x-musepack", "mpc", "mpc8"),
    APE(MediaType.AUDIO, "audio/x-ape", "ape", "ape"),
    WAVPACK(MediaType.AUDIO, "audio/x-wavpack", "wv", "wv"),
    TTA(MediaType.AUDIO, "audio/x-tta", "tta", "tta"),
    AMR(MediaType.AUDIO, "audio/amr", "amr", "amr"),
    CAF(MediaType.AUDIO, "audio/x-caf", "caf", "caf"),
    AU(MediaType.AUDIO, "audio/basic", "au", "au"),
    DSF(MediaType.AUDIO, "audio/x-dsf", "dsf", "dsf"),
    AC3(MediaType.AUDIO, "audio/ac3", "ac3", "ac3"),

    MP4(MediaType.VIDEO, "video/mp4", "mp4", "mov"),
    MOV(MediaType.VIDEO, "video/quicktime", "mov", "mov"),
    THREEGP(MediaType.VIDEO, "video/3gpp", "3gp", "mov"),
    MKV(MediaType.VIDEO, "video/x-matroska", "mkv", "matroska"),
    WEBM(MediaType.VIDEO, "video/webm", "webm", "matroska"),
    AVI(MediaType.VIDEO, "video/x-msvideo", "avi", "avi"),
    FLV(MediaType.VIDEO, "video/x-flv", "flv", "flv"),
    WMV(MediaType.VIDEO, "video/x-ms-wmv", "wmv", "asf"),
    OGV(MediaType.VIDEO, "video/ogg", "ogv", "ogg"),
    MPEG_PS(MediaType.VIDEO, "video/mpeg", "mpg", "mpeg"),
    MPEG_ES(MediaType.VIDEO, "video/mpeg", "mpg", "mpegvideo"),
    MPEG_TS(MediaType.VIDEO, "video/mp2t", "ts", "mpegts");

    private final SniffedType sniffed;
    private final String demuxer;

    Format(MediaType type, String mimeType, String extension, String demuxer) {
        this.sniffed = new SniffedType(type, mimeType, extension);
        this.demuxer = demuxer;
    }

    public SniffedType sniffed() {
        return sniffed;
    }

    public MediaType type() {
        return sniffed.type();
    }

    /** FFmpeg's name of the demuxer. Always forced, so that content never selects a playlist or a list of files. */
    public String demuxer() {
        return demuxer;
    }
}
