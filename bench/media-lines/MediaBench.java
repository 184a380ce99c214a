import java.util.List;

/** What {@code bench/media} runs. */
final class MediaBench {
    private MediaBench() {}

    public static void main(String[] args) throws Exception {
        Lines.main(List.of(new ProbeLine(), new ThumbnailLine(), new PosterLine(), new TranscodeLine(), new ZipLine(), new PictureLine(), new ConvertLine(),
                new WaveformLine(), new LoudnessLine(), new PreviewLine(), new ForecastLine(), new HashLine(), new OtherBench("import"),
                new OtherBench("metadata")), 5, args);
    }
}
