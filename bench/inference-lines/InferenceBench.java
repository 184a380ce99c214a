import java.util.List;

/** What {@code bench/inference} runs. */
final class InferenceBench {
    private InferenceBench() {}

    public static void main(String[] args) throws Exception {
        Lines.main(List.of(new MaskLine(), new LanczosLine(), new CutoutLine(), new ConvertedLine(), new UpscaleLine(), new CancelLine(), new FilmLine(),
                new ShareLine()), 3, args);
    }
}
