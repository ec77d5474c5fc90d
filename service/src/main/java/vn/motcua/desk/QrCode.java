package vn.motcua.desk;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as pages draw it: one path of an SVG, so that it is sharp on every paper and
 * needs no picture of its own.
 *
 * @param size of a side with the quiet zone around it, in modules
 * @param path the dark modules
 */
public record QrCode(int size, String path) {

	private static final int QUIET = 4;

	/** The code that reads as that text. */
	public static QrCode of(String text) {
		try {
			var code = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
			return new QrCode(code.getMatrix().getWidth() + 2 * QUIET, path(code.getMatrix()));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("Too long for a QR code: " + text.length(), ex);
		}
	}

	private static String path(ByteMatrix modules) {
		var path = new StringBuilder();
		for (int y = 0; y < modules.getHeight(); y++) {
			for (int x = 0; x < modules.getWidth(); x++) {
				int from = x;
				while (x < modules.getWidth() && modules.get(x, y) == 1) {
					x++;
				}
				if (x > from) {
					path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
				}
			}
		}
		return path.toString();
	}

	/** For the SVG's {@code viewBox}. */
	public String viewBox() {
		return "0 0 " + this.size + ' ' + this.size;
	}

}
