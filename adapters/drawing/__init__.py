"""Pictures of our own, from SVG to PNG, with a font of our own, so that they look alike on every machine."""

from adapters.drawing.png import png_of

__all__ = ["png_of"]
