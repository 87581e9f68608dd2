"""The tabs *Files* and *History* of a person's file: what is kept beside the data of today.

They only read; each reading is journalled by the service before anything is shown.
"""
