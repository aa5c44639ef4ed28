"""Reports as files: the exhibits of one frozen state as DOCX, PPTX, XLSX, PDF, HTML, SVG and PNG."""
