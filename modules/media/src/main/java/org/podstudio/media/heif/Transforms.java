package org.podstudio.media.heif;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.awt.image.BufferedImage;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.Upright;

/** Crop, turn and mirror of an item, applied in the order in which they are listed. */
final class Transforms {
    private Transforms() {}

    static int[] size(Item item, int[] stored) {
        int[] size = stored.clone();
        for (Item.Property p : item.properties) {
            if (p.type().equals("clap")) {
                int[] crop = crop(p.content(), size[0], size[1]);
                size = new int[] {crop[2], crop[3]};
            } else if (p.type().equals("irot") && p.content().length > 0 && (p.content()[0] & 1) == 1) {
                size = new int[] {size[1], size[0]};
            }
        }
        return size;
    }

    static BufferedImage apply(Item item, BufferedImage picture) {
        BufferedImage image = picture;
        for (Item.Property p : item.properties) {
            image = switch (p.type()) {
                case "clap" -> cropped(image, crop(p.content(), image.getWidth(), image.getHeight()));
                case "irot" -> Upright.turn(image, turn(p.content()));
                case "imir" -> Upright.turn(image, p.content().length > 0 && (p.content()[0] & 1) == 1 ? 2 : 4);
                default -> image;
            };
        }
        return image;
    }

    /** Quarter turns counter-clockwise as an EXIF orientation. */
    private static int turn(byte[] irot) {
        return switch (irot.length == 0 ? 0 : irot[0] & 3) {
            case 1 -> 8;
            case 2 -> 3;
            case 3 -> 6;
            default -> 1;
        };
    }

    /** Left, top, width and height of the clean aperture; the whole picture when it makes no sense. */
    private static int[] crop(byte[] clap, int width, int height) {
        if (clap.length < 32) {
            return new int[] {0, 0, width, height};
        }
        double w = fraction(clap, 0);
        double h = fraction(clap, 8);
        double left = fraction(clap, 16) + (width - 1) / 2.0 - (w - 1) / 2;
        double top = fraction(clap, 24) + (height - 1) / 2.0 - (h - 1) / 2;
        boolean inside = w >= 1 && h >= 1 && left >= 0 && top >= 0 && left + w <= width && top + h <= height;
        return inside ? new int[] {(int) Math.round(left), (int) Math.round(top), (int) w, (int) h} : new int[] {0, 0, width, height};
    }

    private static double fraction(byte[] b, int at) {
        return (double) s32be(b, at) / Math.max(1, u32be(b, at + 4));
    }

    static BufferedImage cropped(BufferedImage image, int[] box) {
        if (box[2] == image.getWidth() && box[3] == image.getHeight()) {
            return image;
        }
        PictureRows rows = new PictureRows(image.getSubimage(box[0], box[1], box[2], box[3]));
        PixelLayout layout = rows.layout();
        ImageRows out = new ImageRows(layout);
        rows.to(out);
        return out.image();
    }
}
