package org.ledgerhub.format.image;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Pictures of receipts: JPEG, PNG, TIFF and HEIC, told by their content. */
@AutoService(Format.class)
public final class ImageFormat implements Format {
    private static final List<Picture> KINDS = List.of(new Jpeg(), new Png(), new Tiff(), new Heif());

    @Override
    public String name() {
        return "image";
    }

    @Override
    public Match recognises(Head head) {
        return kind(head.bytes()).isPresent() ? Match.YES : Match.NO;
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        byte[] head = Head.of(source).bytes();
        Optional<Picture> kind = kind(head);
        try {
            if (kind.isEmpty()) {
                throw DamagedPicture.because("it begins like none");
            }
            String mediaType = Objects.requireNonNull(kind.get().mediaType(head));
            Integer pages = kind.get().pages(source);
            Origin origin = new Origin(name(), source.name(), source.path(), 1);
            sink.document(new Receipt(origin, mediaType, source.size(), pages, List.of()));
            return new Reading.Read(1, 0);
        } catch (DamagedPicture damaged) {
            return new Reading.Unreadable(damaged.problem());
        }
    }

    private static Optional<Picture> kind(byte[] head) {
        return KINDS.stream().filter(kind -> kind.mediaType(head) != null).findFirst();
    }
}
